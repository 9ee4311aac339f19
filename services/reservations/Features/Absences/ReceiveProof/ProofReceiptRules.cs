using EspaceFamille.Contracts.Documents;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Absences;

namespace EspaceFamille.Reservations.Features.Absences.ReceiveProof;

/// <summary>The proof that an absence was declared without is there: the household reads no deadline any more.</summary>
internal static class ProofReceiptRules
{
    /// <summary>Null where it was recorded before.</summary>
    public static Change<Absence>? Receive(Absence absence, SupportingDocumentsProvided provided) =>
        absence.ProofReceivedAt is null ? new(absence with { ProofReceivedAt = provided.ProvidedAt }) : null;
}
