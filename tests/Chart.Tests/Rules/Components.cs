namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>What the system is made of.</summary>
internal static class Components
{
    public static readonly string[] Services = ["identity", "reservations", "documents", "notifications"];
    public static readonly string[] Hosts = [.. Services, "gateway", "portal"];
}
