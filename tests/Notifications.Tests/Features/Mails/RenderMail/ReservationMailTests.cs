using EspaceFamille.Contracts;
using EspaceFamille.Notifications.Features.ReservationMails.MailReservationsDecided;
using EspaceFamille.Notifications.Features.ReservationMails.MailReservationsReceived;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Features.Mails.RenderMail;

/// <summary>A cancellation is called a cancellation. "~" is a non-breaking space.</summary>
public sealed class ReservationMailTests
{
    private static readonly DateOnly[] One = [new(2026, 12, 2)];
    private static readonly DateOnly[] Two = [new(2026, 12, 3), new(2026, 12, 4)];

    public static TheoryData<string, int, int, bool> Decisions { get; } = new()
    {
        { "Repas annulé~: Johan, mercredi 2 décembre 2026 (RES-2026-000123)", 0, 1, true },
        { "Repas annulés~: Johan, 2~jours (RES-2026-000123)", 0, 2, true },
        { "Repas réservé~: Johan, mercredi 2 décembre 2026 (RES-2026-000123)", 1, 0, true },
        { "Repas réservés~: Johan, 2~jours (RES-2026-000123)", 2, 0, true },
        { "Repas pour Johan~: 2~réservés, 1~annulé (RES-2026-000123)", 2, 1, true },
        { "Demande refusée pour Johan (RES-2026-000123)", 2, 1, false },
    };

    [Theory]
    [MemberData(nameof(Decisions))]
    public void Decided_Subject_StatesWhatHappened(string subject, int added, int removed, bool accepted) =>
        Assert.Equal(subject, Subject(Given.Rendered(Decided(added, removed, accepted)).Subject));

    [Theory]
    [InlineData("Annulation demandée~: Johan, mercredi 2 décembre 2026 (RES-2026-000123)", 0, 1)]
    [InlineData("Réservation demandée~: Johan, 2~jours (RES-2026-000123)", 2, 0)]
    [InlineData("Demande reçue pour Johan~: 2 à réserver, 1 à annuler (RES-2026-000123)", 2, 1)]
    public void Received_Subject_StatesWhatIsAskedFor(string subject, int added, int removed) => Assert.Equal(
        subject,
        Subject(Given.Rendered(ReservationsReceivedFacts.Samples[0] with { Added = Days(added), Removed = Days(removed) }).Subject));

    [Fact]
    public void Decided_OneCancelledDay_IsOneSentence() => Assert.Contains(
        "Le repas du mercredi 2 décembre 2026 est annulé et ne vous sera pas facturé.",
        Given.Rendered(Decided(0, 1, accepted: true)).Text, StringComparison.Ordinal);

    [Fact]
    public void Decided_Refused_NamesTheDecisionAndLinksToTheRules()
    {
        var text = Given.Rendered(Decided(1, 0, accepted: false)).Text.ReplaceLineEndings(" ");
        Assert.Contains("a été refusée le mercredi 25 novembre 2026", text, StringComparison.Ordinal);
        Assert.Contains("https://famille.ville.example/reglement?jour=2026-11-25", text, StringComparison.Ordinal);
    }

    private static ReservationsDecidedFacts Decided(int added, int removed, bool accepted) => ReservationsDecidedFacts.Samples[0] with
    {
        Added = Days(added),
        Removed = Days(removed),
        Decision = accepted ? Decision.Accepted : Decision.Refused,
    };

    private static DateOnly[] Days(int count) => count switch { 0 => [], 1 => One, _ => Two };

    private static string Subject(string subject) => subject.Replace('\u00A0', '~');
}
