using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Storage.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Colleagues.ListColleagues;

/// <summary>For staff: the names of the agents and administrators, to whom work can be assigned.</summary>
internal static class ListColleaguesEndpoint
{
    public static void Map(IEndpointRouteBuilder staff) => staff.MapGet("/colleagues", HandleAsync)
        .WithName("ListColleagues")
        .WithSummary("Returns the names of the agents and administrators");

    private static async Task<Ok<IReadOnlyList<ColleagueResponse>>> HandleAsync(AccountStore accounts, CancellationToken cancel) =>
        TypedResults.Ok<IReadOnlyList<ColleagueResponse>>(
        [
            .. from account in await accounts.AgentsAsync(cancel)
               select new ColleagueResponse(account.Id, account.Contact.FirstName, account.Contact.LastName),
        ]);
}
