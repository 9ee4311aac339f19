{{- define "espace.settings.gateway" -}}
# The second port answers /metrics, and only the first is reached from outside.
ASPNETCORE_HTTP_PORTS: "8080;9090"
Gateway__ManagementPort: "9090"
{{- include "espace.numbered" (dict "name" "Gateway__KnownProxies" "values" .Values.gateway.knownProxies) }}
{{- range list "identity" "reservations" "documents" "notifications" "portal" }}
ReverseProxy__Clusters__{{ . }}__Destinations__one__Address: {{ include "espace.address" (dict "root" $ "name" .) }}
{{- end }}
{{- end }}

{{/* The gateway is stateless and has no secret. */}}
{{- define "espace.secrets.gateway" -}}
{{- end }}
