using EspaceFamille.Tool.Places;

namespace EspaceFamille.Tool.Processes;

/// <summary>Variables of child processes beside this process's own environment.</summary>
internal static class ToolEnvironment
{
    /// <summary>
    /// As in CI: no progress bars, no change of lock files. Hosts are started with libraries compiled ahead of time. No process of a
    /// test lives for long enough to earn back the time of profile-guided compilation.
    /// </summary>
    public static IReadOnlyDictionary<string, string> ForTests { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["CI"] = "true",
        ["ESPACE_RUN"] = Checkout.At("obj/run"),
        ["DOTNET_TieredPGO"] = "0",
    };
}
