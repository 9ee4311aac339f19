{{- define "espace.settings.identity" -}}
{{- $identity := .Values.identity -}}
{{- $keys := "/run/secrets/identity-keys/" -}}
{{ include "espace.settings.database" . }}
{{ include "espace.settings.pages" . }}
# It reads its own signing keys from itself.
Auth__InternalAddress: http://127.0.0.1:8080/
# Ended sessions end at the portal too.
Portal__InternalAddress: {{ include "espace.address" (dict "root" . "name" "portal") }}
{{- include "espace.numbered" (dict "name" "Identity__SigningKeyFiles" "in" $keys "values" $identity.signingKeyFiles) }}
{{- include "espace.numbered" (dict "name" "Identity__EncryptionKeyFiles" "in" $keys "values" $identity.encryptionKeyFiles) }}
Identity__PepperFile: /run/secrets/identity-keys/pepper
{{- include "espace.numbered" (dict "name" "Identity__TrustedProxies" "values" $identity.trustedProxies) }}
{{- include "espace.numbered" (dict "name" "Identity__TownNetworks" "values" $identity.townNetworks) }}
Identity__FamilyPasswords: {{ $identity.familyPasswords }}
{{- range $index, $service := $identity.keyServices }}
Identity__KeyServices__{{ $index }}__Code: {{ $service.code | quote }}
Identity__KeyServices__{{ $index }}__Name: {{ $service.name | quote }}
{{- end }}
{{- if or .Values.tests.enabled .Values.trial.enabled }}
Clients__Story: "true"
{{- end }}
{{- end }}

{{- define "espace.secrets.identity" -}}
{{ include "espace.secrets.mongodb" (dict "root" . "name" "identity") }}
{{ include "espace.secrets.rabbitmq" (dict "root" . "name" "identity") }}
{{ include "espace.secrets.portalClient" . }}
{{ include "espace.secrets.mailLinks" . }}
{{ include "espace.secrets.keys" (dict "section" "AccountEncryption"
    "secret" .Values.secrets.accounts "ids" .Values.identity.encryptionKeyIds) }}
{{ include "espace.secrets.keyRing" (dict "root" . "name" "identity") }}
{{- end }}
