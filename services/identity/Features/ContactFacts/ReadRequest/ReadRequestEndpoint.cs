using EspaceFamille.Identity.Api;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.ContactFacts.ReadRequest;

/// <summary>One request for a change of contact facts, as far as the actor may read it.</summary>
internal static class ReadRequestEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household.MapGet("/requests/{requestId}", HandleAsync)
        .WithName("ReadContactRequest").WithSummary("Returns a request for a change of contact facts")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<ContactRequestResponse>, ProblemHttpResult>> HandleAsync(
        string requestId, HouseholdScope scope, ContactRequestReader reader, CancellationToken cancel)
    {
        if (await reader.ReadAsync(scope, cancel) is not { } readable)
            return Problems.NotFound();
        if (readable.Household.AddressRequests.FirstOrDefault(one => one.Id == requestId) is { } address)
            return TypedResults.Ok(ContactRequestResponses.Of(address, readable.Household, scope));
        return readable.AtOnce.FirstOrDefault(one => one.Id == requestId) is { } request
            ? TypedResults.Ok(ContactRequestResponses.Of(request, readable.Household, scope))
            : Problems.NotFound();
    }
}
