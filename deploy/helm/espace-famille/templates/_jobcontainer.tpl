{{/* The container of a job. A migration does not wait for migrations. */}}
{{- define "espace.job.container" -}}
{{- $settings := include "espace.settings" . | fromYaml -}}
{{- if eq .name "migration" -}}
{{- $settings = omit $settings "BeforeServing__AwaitMigrations" -}}
{{- end -}}
{{ include "espace.image" . }}
args: {{ .args | toJson }}
env:
  {{- range $name, $value := mergeOverwrite $settings (.env | default dict) }}
  - name: {{ $name }}
    value: {{ $value | quote }}
  {{- end }}
terminationMessagePolicy: FallbackToLogsOnError
resources:
  {{- include "espace.resources" (include "espace.options" . | fromYaml).resources | trim | nindent 2 }}
{{ include "espace.containerSecurity" . }}
volumeMounts:
  {{- include "espace.volumeMounts" . | nindent 2 }}
  {{- if .data }}
  - name: town
    mountPath: /town
    readOnly: true
  {{- end }}
{{- end }}

{{/* Nothing without "hook". Deleted after success; a failed job is kept, with its log, until the next attempt. */}}
{{- define "espace.hook" -}}
{{- if .hook -}}
helm.sh/hook: {{ .hook }}
helm.sh/hook-weight: {{ .weight | quote }}
helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded
{{- end -}}
{{- end }}
