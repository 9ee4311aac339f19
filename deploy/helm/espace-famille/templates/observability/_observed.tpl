{{/* Labels by which the cluster's Prometheus finds what concerns it; they follow the others. */}}
{{- define "espace.observed" -}}
{{- with .Values.observability.labels }}
{{- toYaml . }}
{{- end }}
{{- end }}

{{/* One alert: (dict "root" $ "name" NAME "expr" PROMQL "for" TIME "severity" SEVERITY "summary" WORDS). */}}
{{- define "espace.alert" -}}
- alert: {{ .name }}
  expr: {{ .expr }}
  for: {{ .for }}
  labels:
    severity: {{ .severity }}
  annotations:
    summary: {{ .summary | quote }}
    {{- with .root.Values.observability.prometheusRule.runbook }}
    runbook_url: {{ printf "%s#%s" . ($.name | lower) }}
    {{- end }}
{{- end }}
