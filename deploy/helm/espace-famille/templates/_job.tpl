{{/*
A host's image that runs one of its commands and ends: (dict "root" $ "name" LABEL "host" HOST "job" NAME "args" ARGUMENTS), "first"
for the arguments of a command that runs before it, "data" for a ConfigMap to import, "env" for settings of this job alone, and
"credentials" for a Secret whose file accounts.csv it reads among its secrets. With "hook" EVENTS and "weight" it is a hook; its settings
are in the pod itself, since at the time of a pre-install hook there is no ConfigMap yet. Without "hook" it is an object of the release.
Such a job cannot be changed, so its name has a digest of what is immutable in it: another one replaces it when that changes, and nothing
happens when nothing changed. The digest is that of the render alone, so that `helm template` names it the same.
*/}}
{{- define "espace.job" -}}
{{- $values := .root.Values -}}
{{- $fixed := include "espace.job.fixed" . -}}
{{- $object := dict "name" .job "annotations" (include "espace.hook" . | fromYaml) -}}
{{- if not .hook -}}
{{- /* Within the 63 characters of a pod's label. */}}
{{- $room := sub 53 (len (include "espace.fullname" .root)) | int -}}
{{- $object = dict "name" (.job | trunc $room | trimSuffix "-") "suffix" ($fixed | fromYaml | toJson | sha256sum | trunc 8) -}}
{{- end -}}
apiVersion: batch/v1
kind: Job
metadata:
  {{- include "espace.metadata" (merge $object .) | nindent 2 }}
spec:
  backoffLimit: 2
  {{- if .hook }}
  activeDeadlineSeconds: {{ $values.migrations.deadlineSeconds }}
  {{- else }}
  # It starts together with the database and the broker, and waits for them.
  activeDeadlineSeconds: {{ max 1800 $values.migrations.deadlineSeconds }}
  {{- with $values.jobs.ttlSecondsAfterFinished }}
  ttlSecondsAfterFinished: {{ . }}
  {{- end }}
  {{- end }}
  {{- $fixed | nindent 2 }}
{{- end }}

{{/* What cannot be changed in a job. */}}
{{- define "espace.job.fixed" -}}
podFailurePolicy:
  rules:
    # EX_CONFIG: with a wrong setting another attempt cannot help.
    - action: FailJob
      onExitCodes:
        operator: In
        values: [78]
    # A drained node is no failed attempt.
    - action: Ignore
      onPodConditions:
        - type: DisruptionTarget
          status: "True"
template:
  metadata:
    labels:
      {{- include "espace.templateLabels" . | nindent 6 }}
    {{- with include "espace.job.annotations" . | trim }}
    annotations:
      {{- . | nindent 6 }}
    {{- end }}
  spec:
    {{- include "espace.pod" . | nindent 4 }}
    restartPolicy: Never
    {{- with .first }}
    initContainers:
      - name: {{ first . }}
        {{- include "espace.job.container" (merge (dict "args" .) $) | nindent 8 }}
    {{- end }}
    containers:
      - name: {{ .host }}
        {{- include "espace.job.container" . | nindent 8 }}
    volumes:
      {{- include "espace.volumes" . | nindent 6 }}
      {{- with .data }}
      - name: town
        configMap:
          name: {{ . }}
      {{- end }}
{{- end }}

{{/* A job of the release runs again when its secrets or its data change. A hook runs at each upgrade. */}}
{{- define "espace.job.annotations" -}}
{{ include "espace.templateAnnotations" . }}
{{- if not .hook }}
{{- with .root.Values.secrets.revision }}
espace-famille/secrets-revision: {{ . | quote }}
{{- end }}
{{- with .data }}
checksum/town: {{ ($.root.Files.Glob "demo/*.csv").AsConfig | sha256sum }}
{{- end }}
{{- end }}
{{- end }}
