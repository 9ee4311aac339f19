namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>The roles of accounts, as access tokens carry them.</summary>
internal static class Roles
{
    public const string Family = "family";
    public const string Administrator = "admin";

    public static readonly IReadOnlyList<string> All = [Family, "agent", "kitchen", "finance", Administrator];

    /// <summary>The roles that review requests and act for households.</summary>
    public static readonly IReadOnlyList<string> Agents = ["agent", Administrator];

    /// <summary>The town's staff sign in with a second factor; it is optional for families.</summary>
    public static bool NeedsSecondFactor(string role) => role != Family;
}
