{{/*
The number of pods that a Deployment states; nothing where only the autoscaler may. A manifest that no longer has `replicas` resets it to 1
when its manager had set it, so turning autoscaling on must keep the number in the manifest: the present one, or the minimum if that is
greater. It is left out again once the autoscaler has changed it and Helm applies on the server's side, where the number has another manager
and a different one would be a conflict. Without a cluster to ask, as with Argo CD, it is left out (docs/operations.md, "Autoscaling").
*/}}
{{- define "espace.replicas" -}}
{{- $scaler := include "espace.scaler" . -}}
{{- if not $scaler -}}
{{ (include "espace.options" . | fromYaml).replicas }}
{{- else if lookup "v1" "ServiceAccount" .root.Release.Namespace "default" -}}
{{- $present := lookup "apps/v1" "Deployment" .root.Release.Namespace (include "espace.name" .) -}}
{{- $isApplied := false -}}
{{- $isOurs := false -}}
{{- range dig "metadata" "managedFields" list $present -}}
{{- if and (eq .operation "Apply") (not .subresource) -}}
{{- $isApplied = true -}}
{{- $isOurs = or $isOurs (hasKey (dig "f:spec" dict .fieldsV1) "f:replicas") -}}
{{- end -}}
{{- end -}}
{{- if or $isOurs (not $isApplied) -}}
{{ max (get .root.Values (ternary "keda" "autoscaling" (eq $scaler "keda"))).minReplicas (dig "spec" "replicas" 0 $present) }}
{{- end -}}
{{- end -}}
{{- end }}

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

{{/* What KEDA signs in to the broker with. */}}
{{- define "espace.keda.secret" -}}
name: {{ .Values.secrets.scaler }}
key: scaler-uri
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
