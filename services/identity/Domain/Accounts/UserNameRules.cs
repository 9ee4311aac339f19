namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>What a person may choose as user name. Letters of every script are allowed.</summary>
internal static class UserNameRules
{
    public const int MinCharacters = 3;
    public const int MaxCharacters = 64;

    public static bool IsAllowed(string name) => name.Length is >= MinCharacters and <= MaxCharacters
        && name.All(sign => char.IsLetterOrDigit(sign) || sign is '.' or '-' or '_' or '\'' or '@');
}
