{{/* The name that families type. */}}
{{- define "espace.publicHost" -}}
{{ (urlParse .Values.publicAddress).host | splitList ":" | first }}
{{- end }}
