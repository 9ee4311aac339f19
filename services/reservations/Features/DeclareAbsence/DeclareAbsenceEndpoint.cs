using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Platform;

namespace EspaceFamille.Reservations.Features.DeclareAbsence;

/// <summary>A family declares an absence, with the receipts of its supporting documents. It is saved once, whatever is repeated.</summary>
internal static class DeclareAbsenceEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/absences", HandleAsync).RequireAuthorization(Policies.Family);

    private static async Task<IResult> HandleAsync(
        DeclareAbsenceBody body, IdempotencyKey? key, Caller caller, AbsenceSubmission submission, ReceiptSeal seal,
        [FromKeyedServices(Clocks.Town)] TimeProvider clock, CancellationToken cancel)
    {
        if (key is null)
            return IdempotencyKey.Missing();
        var receipts = (body.Receipts ?? []).Distinct(StringComparer.Ordinal).Select(seal.Open).ToArray();
        var declaration = new AbsenceDeclaration(
            body.Claim(caller.Household, receipts.OfType<Receipt>(), clock.GetUtcNow()), caller.AccountId, Idempotency.Of(caller, key, body))
        {
            Receipts = [.. receipts.OfType<Receipt>()],
            HasForgedReceipt = receipts.Contains(null),
        };
        return await submission.SubmitAsync(declaration, cancel);
    }
}
