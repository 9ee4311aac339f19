using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Storage.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Staff.ListStaff;

/// <summary>For administrators: the accounts that review requests and act for households.</summary>
internal static class ListStaffEndpoint
{
    public static void Map(IEndpointRouteBuilder administration) => administration.MapGet("/staff", HandleAsync)
        .WithName("ListStaff").WithSummary("Returns the accounts of agents and administrators with their review rights");

    private static async Task<Ok<StaffListResponse>> HandleAsync(AccountStore accounts, CancellationToken cancel) =>
        TypedResults.Ok(new StaffListResponse([.. (await accounts.AgentsAsync(cancel)).Select(StaffResponses.Listed)]));
}
