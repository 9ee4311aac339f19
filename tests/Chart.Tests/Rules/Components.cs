namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>The components of the system.</summary>
internal static class Components
{
    public static readonly string[] Services = ["identity", "reservations", "documents", "notifications"];
    public static readonly string[] Hosts = [.. Services, "gateway", "portal", "renderer"];
}
