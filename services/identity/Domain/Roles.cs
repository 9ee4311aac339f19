namespace EspaceFamille.Identity.Domain;

/// <summary>What an account may be. Every access token carries one of these.</summary>
internal static class Roles
{
    public const string Family = "family";

    public static readonly IReadOnlyList<string> All = [Family, "agent", "kitchen", "finance", "admin"];

    /// <summary>Everyone who works for the town signs in with a second factor; families may.</summary>
    public static bool NeedsSecondFactor(string role) => role != Family;
}
