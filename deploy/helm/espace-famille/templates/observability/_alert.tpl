{{/* One alert: (dict "root" $ "name" NAME "expr" PROMQL "for" TIME "severity" SEVERITY "summary" WHAT "description" WHAT-TO-DO). */}}
{{- define "espace.alert" -}}
- alert: EspaceFamille{{ .name }}
  expr: {{ .expr | squote }}
  for: {{ .for }}
  labels:
    severity: {{ .severity }}
  annotations:
    summary: {{ .summary | squote }}
    description: {{ .description | squote }}
    {{- with .root.Values.observability.prometheusRule.runbook }}
    runbook_url: {{ printf "%s#%s" . ($.name | kebabcase) }}
    {{- end }}
{{- end }}
