namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>The components of the system.</summary>
internal static class Components
{
    public static readonly string[] Services = ["identity", "reservations", "documents", "notifications", "partners"];

    /// <summary>The container beside the renderer's host.</summary>
    public const string Launcher = "launcher";

    public static readonly string[] Hosts = [.. Services, "gateway", "portal", "renderer"];
}
