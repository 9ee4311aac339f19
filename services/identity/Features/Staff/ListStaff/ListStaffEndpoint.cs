using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Storage.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Staff.ListStaff;

/// <summary>For administrators: the accounts of the town's staff.</summary>
internal static class ListStaffEndpoint
{
    public static void Map(IEndpointRouteBuilder administration) => administration.MapGet("/staff", HandleAsync)
        .WithName("ListStaff").WithSummary("Returns the accounts of the town's staff with their review rights");

    private static async Task<Ok<StaffListResponse>> HandleAsync(AccountStore accounts, CancellationToken cancel) =>
        TypedResults.Ok(new StaffListResponse([.. (await accounts.StaffAsync(cancel)).Select(StaffResponses.Listed)]));
}
