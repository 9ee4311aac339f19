{{/* One alert: (dict "root" $ "name" NAME "expr" PROMQL "for" TIME "severity" SEVERITY "summary" WORDS). */}}
{{- define "espace.alert" -}}
- alert: {{ .name }}
  expr: {{ .expr | squote }}
  for: {{ .for }}
  labels:
    severity: {{ .severity }}
  annotations:
    summary: {{ .summary | squote }}
    {{- with .root.Values.observability.prometheusRule.runbook }}
    runbook_url: {{ printf "%s#%s" . ($.name | lower) }}
    {{- end }}
{{- end }}
