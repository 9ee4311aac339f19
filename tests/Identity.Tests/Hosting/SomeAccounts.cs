using EspaceFamille.Identity.Domain.Accounts;

namespace EspaceFamille.Identity.Tests.Hosting;

/// <summary>Active accounts of families that no household has, and nobody signs in to.</summary>
internal static class SomeAccounts
{
    public static Account Of(string id, string email = "somebody@familles.example", string? telephone = null) => new()
    {
        Id = id,
        UserName = id,
        NormalizedUserName = id.ToUpperInvariant(),
        State = AccountState.Active,
        SecurityStamp = "stamp",
        Role = Roles.Family,
        Contact = new("Madame", "Maïa", "SOMEBODY", email, telephone),
    };
}
