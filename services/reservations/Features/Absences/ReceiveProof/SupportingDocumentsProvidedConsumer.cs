using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Storage;
using MassTransit;

namespace EspaceFamille.Reservations.Features.Absences.ReceiveProof;

/// <summary>Records that the family added the proof of an absence; a redelivery changes nothing.</summary>
internal sealed class SupportingDocumentsProvidedConsumer(AbsenceStore absences) : IConsumer<SupportingDocumentsProvided>
{
    public async Task Consume(ConsumeContext<SupportingDocumentsProvided> context)
    {
        var (provided, cancel) = (context.Message, context.CancellationToken);
        if (provided.RequestKind is not RequestKind.Absence)
            return;
        var absence = await absences.ChangeAsync(
            provided.RequestId, one => ProofReceiptRules.Receive(one, provided), cancel)
            ?? throw new InvalidOperationException($"Absence {provided.RequestId} does not exist.");
        RequestTrace.Mark(absence.Number, absence.Traceparent);
    }
}
