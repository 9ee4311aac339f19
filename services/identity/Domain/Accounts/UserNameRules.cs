using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>What a person may choose as user name. Letters of every script are allowed.</summary>
internal static class UserNameRules
{
    public const int MinCharacters = UserNames.MinCharacters;
    public const int MaxCharacters = UserNames.MaxCharacters;

    public static bool IsAllowed(string name) => UserNames.IsAllowed(name);
}
