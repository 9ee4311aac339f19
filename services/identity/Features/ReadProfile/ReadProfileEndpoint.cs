using EspaceFamille.Identity.Domain;

namespace EspaceFamille.Identity.Features.ReadProfile;

/// <summary><c>GET /api/identity/me</c>: the caller's own account, and its household where it has one.</summary>
internal static class ReadProfileEndpoint
{
    /// <summary>A system's token is valid but names no account: there is nothing here for it.</summary>
    public static async Task<IResult> HandleAsync(
        Caller? caller, AggregateStore<Account> accounts, AggregateStore<Household> households, CancellationToken cancel)
    {
        if (caller is null || await accounts.FindAsync(account => account.Id == caller.AccountId, cancel) is not { } account)
            return Problems.NotFound();
        var household = account.HouseholdId is { } id ? await households.FindAsync(stored => stored.Id == id, cancel) : null;
        return TypedResults.Ok(Profile.Of(account, household));
    }
}
