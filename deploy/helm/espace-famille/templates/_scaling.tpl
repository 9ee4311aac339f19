{{- define "espace.hpa" -}}
{{- if eq (include "espace.scaler" .) "hpa" -}}
{{- $scaling := .root.Values.autoscaling -}}
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  {{- include "espace.metadata" . | nindent 2 }}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: {{ include "espace.name" . }}
  minReplicas: {{ $scaling.minReplicas }}
  maxReplicas: {{ $scaling.maxReplicas }}
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: {{ $scaling.targetCpuPercent }}
  {{- with $scaling.behavior }}
  behavior:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end }}
{{- end }}

{{/* One pod is evicted at a time, whatever their number; an unready pod never blocks the drain of its node. */}}
{{- define "espace.pdb" -}}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  {{- include "espace.metadata" . | nindent 2 }}
spec:
  maxUnavailable: 1
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels:
      {{- include "espace.selector" . | nindent 6 }}
{{- end }}

{{/* CPU as for the others, and the messages in the component's queues; error queues are not counted. */}}
{{- define "espace.scaledobject" -}}
{{- $keda := .root.Values.keda -}}
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  {{- include "espace.metadata" . | nindent 2 }}
spec:
  scaleTargetRef:
    name: {{ include "espace.name" . }}
  minReplicaCount: {{ $keda.minReplicas }}
  maxReplicaCount: {{ $keda.maxReplicas }}
  pollingInterval: 15
  cooldownPeriod: 600
  {{- with .root.Values.autoscaling.behavior }}
  advanced:
    horizontalPodAutoscalerConfig:
      behavior:
        {{- toYaml . | nindent 8 }}
  {{- end }}
  triggers:
    - type: rabbitmq
      metadata:
        protocol: http
        queueName: {{ printf "^%s-(?!.*_(error|skipped)$).*$" .name }}
        useRegex: "true"
        operation: sum
        mode: QueueLength
        value: {{ $keda.messagesPerPod | quote }}
      authenticationRef:
        name: {{ include "espace.fullname" .root }}-rabbitmq-scaling
    - type: cpu
      metricType: Utilization
      metadata:
        value: {{ .root.Values.autoscaling.targetCpuPercent | quote }}
{{- end }}
