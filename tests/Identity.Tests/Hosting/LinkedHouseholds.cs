using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;

namespace EspaceFamille.Identity.Tests.Hosting;

/// <summary>Households of one test alone whose first adult has an account that signs in.</summary>
internal static class LinkedHouseholds
{
    /// <param name="secret">Of the account's authenticator; null without one.</param>
    public static async Task<(Household Household, Account Account)> AddLinkedAsync(
        this AgentDesk desk, string lastName, string? secret = null)
    {
        var household = await desk.AddHouseholdAsync(lastName);
        var account = await desk.Host.AddAccountAsync(secret: secret);
        var linked = await desk.Households.ChangeAsync(
            household.Id,
            one => one with { Adults = [one.Adults[0] with { AccountId = account.Id, Services = ["enfance"] }, one.Adults[1]] },
            CancellationToken.None);
        return (linked!, account);
    }
}
