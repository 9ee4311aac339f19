namespace EspaceFamille.Tool.Diagnose.Bundle;

/// <summary>Words with a capital letter that are no names: of log messages, Kubernetes, .NET and the sections of the settings.</summary>
internal static class TermList
{
    public const string Words = """
        A Account Act Add Agent All An And Are At Back By Cannot Check Composing Connection Correct Counting Create Created Critical
        Cross Data Decrypting Document Each Ended Enrolment Erased Erasing Error Exception Failed Failure Families Finding For From Head
        Helm Household How If In Install Is It Its Job Join Keys Kept Listening Look Make Marking Message Migration More Move Name No
        None Not Nothing Notice Nothing Now Nsec On Only Or Other Own Possible Process Protection Pulling Put Raise Read Reading Removing
        Request Retrying Review Run Running Scaling Secret Secrets See Sending Set Sign Since Some Start Started Starting Stopped Stopping
        Success Successfully Text Than The Their Then There These They This To Too Type Unable Unhealthy Unhandled Use User Using Wait
        Waits Waiting Warm Warning Was When Where Which While With Without Would Wrong You
        API CPU CSV DNS FATAL FILE GET HEAD HPA HTML HTTP HTTPS I IO IP JSON OK OTLP PATCH PDF PEM PFX PID POST PUT QUIT RSA SASL SCRAM
        SDK SHA SMTP SSL STOP TCP TERM TLS UDP URI URL UTC UTF UUID XML YAML DELETE EOF EX OOM
        AccessKeys Accounts Absences Api Auth BeforeServing Clocks Contacts Deadline DocumentEncryption Documents EspaceFamille Famille
        Espace Gateway Grpc Identity Internal Kestrel KeyRing Landlock Logging MailLinks MassTransit Metrics Microsoft Mongo MongoDB
        Newtonsoft Notifications OpenIddict OpenTelemetry Polly Portal RabbitMq RabbitMQ RabbitMQ Receipts Renderer Reservations
        Retention Scanner Server Shutdown Smtp SpacePeppers System Town UploadQuota Yarp ASPNETCORE DOTNET Hosting Lifetime
        Application Content Environment Production Health Liveness Readiness Startup Degraded Healthy Kubernetes Pod Pods Node Nodes
        Deployment Event Insufficient Preemption Container Image Images Ingress Namespace NetworkPolicy Quota Volume MountVolume Back-off
        PartnerEncryption Partners Autoscaling Install Adjust Nothing Severity Role Replica Postgres Broker Database Queue Exchange Channel
        Socket
        """;
}
