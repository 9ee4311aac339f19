{{- define "espace.deployment" -}}
{{- $options := include "espace.options" . | fromYaml -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  {{- include "espace.metadata" . | nindent 2 }}
spec:
  {{- if .args }}
  # A command beside its host: one works at a time.
  replicas: 1
  {{- else }}
  {{- with include "espace.replicas" . }}
  replicas: {{ . }}
  {{- end }}
  {{- end }}
  revisionHistoryLimit: 5
  minReadySeconds: 5
  progressDeadlineSeconds: 900
  strategy:
    type: RollingUpdate
    rollingUpdate:
      maxSurge: 1
      maxUnavailable: 0
  selector:
    matchLabels:
      {{- include "espace.selector" . | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "espace.templateLabels" . | nindent 8 }}
      annotations:
        {{- include "espace.checksums" . | nindent 8 }}
        {{- with include "espace.templateAnnotations" . }}
        {{- . | nindent 8 }}
        {{- end }}
    spec:
      {{- include "espace.pod" . | nindent 6 }}
      {{- include "espace.spread" . | nindent 6 }}
      terminationGracePeriodSeconds: {{ $options.shutdown.graceSeconds }}
      containers:
        - {{ include "espace.host" . | nindent 10 | trim }}
        {{- if eq .name "renderer" }}
        - {{ include "espace.launcher" . | nindent 10 | trim }}
        {{- end }}
      volumes:
        {{- include "espace.volumes" . | nindent 8 }}
{{- end }}

{{/* The container of a host that serves. */}}
{{- define "espace.host" -}}
{{- $options := include "espace.options" . | fromYaml -}}
name: {{ .name }}
{{ include "espace.image" . }}
{{- with .args }}
args: {{ toJson . }}
{{- end }}
ports:
  {{- if not .args }}
  - name: http
    containerPort: 8080
  {{- end }}
  - name: metrics
    containerPort: 9090
envFrom:
  - configMapRef:
      name: {{ include "espace.name" . }}
lifecycle:
  preStop:
    sleep:
      seconds: {{ $options.shutdown.preStopSeconds }}
{{ include (ternary "espace.commandProbes" "espace.probes" (hasKey . "args")) . }}
terminationMessagePolicy: FallbackToLogsOnError
resources:
  {{- include "espace.resources" $options.resources | trim | nindent 2 }}
{{ include "espace.containerSecurity" . }}
volumeMounts:
  {{- include "espace.volumeMounts" . | nindent 2 }}
{{- end }}
