{{- define "espace.settings.portal" -}}
{{ include "espace.settings.database" . }}
{{ include "espace.settings.pages" . }}
Portal__GatewayAddress: {{ include "espace.address" (dict "root" . "name" "gateway") }}
{{- with .Values.portal.securityContact }}
Portal__SecurityContact: {{ . | quote }}
{{- end }}
{{- with .Values.portal.hosting }}
Portal__Hosting: {{ . | quote }}
{{- end }}
{{- end }}

{{- define "espace.secrets.portal" -}}
{{ include "espace.secrets.mongodb" (dict "root" . "name" "portal") }}
{{ include "espace.secrets.portalClient" . }}
{{ include "espace.secrets.keyRing" (dict "root" . "name" "portal") }}
{{- end }}
