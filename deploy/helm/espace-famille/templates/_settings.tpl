{{/* Environment variables by the options' own names. Nothing secret: that comes as files. */}}
{{- define "espace.settings" -}}
{{- $component := .host | default .name -}}
{{- $own := include (printf "espace.settings.%s" $component) .root | fromYaml -}}
{{- $common := include "espace.settings.common" . | fromYaml -}}
{{- $extra := (include "espace.options" . | fromYaml).extraEnv -}}
{{- range $name, $value := mergeOverwrite $common $own $extra }}
{{ $name }}: {{ kindIs "string" $value | ternary $value (toJson $value) | quote }}
{{- end }}
{{- end }}

{{- define "espace.settings.common" -}}
{{- $values := .root.Values -}}
{{- $component := .host | default .name -}}
{{- $options := include "espace.options" . | fromYaml -}}
# The second port serves /metrics and nothing else; network policies open it to Prometheus alone.
ASPNETCORE_HTTP_PORTS: "8080;9090"
Metrics__Port: "9090"
# The diagnostic socket would need a writable folder and enlarge the attack surface.
DOTNET_EnableDiagnostics: "0"
Auth__Issuer: {{ printf "%s/" $values.publicAddress | quote }}
Auth__InternalAddress: {{ include "espace.address" (dict "root" .root "name" "identity") | quote }}
Auth__AllowHttp: {{ hasPrefix "http://" $values.publicAddress | quote }}
Shutdown__PauseSeconds: {{ $options.shutdown.pauseSeconds | quote }}
Shutdown__DrainSeconds: {{ $options.shutdown.drainSeconds | quote }}
{{- if include (printf "espace.secrets.%s" (.host | default .name)) .root }}
Secrets__Folder: /run/secrets/espace-famille
{{- end }}
{{- with get $values.retention $component }}
Retention__SchoolYearEnd: {{ $values.retention.schoolYearEnd | quote }}
{{- range $class, $period := . }}
Retention__Periods__{{ $class }}: {{ $period | quote }}
{{- end }}
{{- end }}
{{- with $values.observability.otlp }}
{{- /* The renderer may call nobody. */}}
{{- if and .endpoint (ne $component "renderer") }}
OTEL_EXPORTER_OTLP_ENDPOINT: {{ .endpoint | quote }}
OTEL_EXPORTER_OTLP_PROTOCOL: {{ .protocol | quote }}
OTEL_RESOURCE_ATTRIBUTES: {{ printf "service.namespace=%s,k8s.namespace.name=%s" $.root.Release.Name $.root.Release.Namespace | quote }}
{{- end }}
{{- end }}
{{- end }}

{{/* Hosts with a database wait until the migration job has migrated it to their own version, and compare the town with its record. */}}
{{- define "espace.settings.database" -}}
BeforeServing__AwaitMigrations: {{ .Values.migrations.enabled | quote }}
Town__Code: {{ .Values.town.code | quote }}
Town__TimeZone: {{ .Values.town.timeZone | quote }}
{{- end }}

{{- define "espace.settings.town" -}}
{{- range $name := list "name" "service" "address" "telephone" "email" }}
Town__{{ title $name }}: {{ get $.Values.town $name | quote }}
{{- end }}
{{- end }}

{{/* Hosts with pages need more settings of the town than notifications. */}}
{{- define "espace.settings.pages" -}}
{{ include "espace.settings.town" . }}
{{- with .Values.town.website }}
Town__Website: {{ . | quote }}
{{- end }}
{{- range $name, $value := .Values.town.theme }}
{{- if $value }}
Portal__Theme__{{ title $name }}: {{ $value | quote }}
{{- end }}
{{- end }}
{{- end }}

{{/* A list as the numbered variables that .NET configuration reads; "in" is the folder of files. */}}
{{- define "espace.numbered" -}}
{{- $list := . -}}
{{- range $number, $value := .values }}
{{ $list.name }}__{{ $number }}: {{ printf "%s%s" ($list.in | default "") $value | quote }}
{{- end }}
{{- end }}
