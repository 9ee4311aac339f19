{{- define "espace.settings.gateway" -}}
{{ include "espace.numbered" (dict "name" "Gateway__KnownProxies" "values" .Values.gateway.knownProxies) }}
{{- range list "identity" "reservations" "documents" "notifications" "partners" "portal" }}
ReverseProxy__Clusters__{{ . }}__Destinations__one__Address: {{ include "espace.address" (dict "root" $ "name" .) }}
{{- end }}
{{- end }}

{{/* The gateway is stateless and has no secret. */}}
{{- define "espace.secrets.gateway" -}}
{{- end }}
