namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>The components of the system.</summary>
internal static class Components
{
    public static readonly string[] Services = ["identity", "reservations", "documents", "notifications", "partners"];

    /// <summary>The container beside the renderer's host.</summary>
    public const string Launcher = "launcher";

    /// <summary>A command of partners beside its host: it has the administrator of the partners' broker, and answers no requests.</summary>
    public const string Provisioner = "provisioner";

    /// <summary>The host whose image a pod runs.</summary>
    public static string HostOf(string component) => component == Provisioner ? "partners" : component;

    public static readonly string[] Hosts = [.. Services, "gateway", "portal", "renderer"];
}
