using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Requests;
using EspaceFamille.Documents.Api;
using EspaceFamille.Portal.Texts;
using EspaceFamille.Portal.Viewer;
using EspaceFamille.Reservations.Api;
using Xunit;

namespace EspaceFamille.Portal.Tests.Texts;

public sealed class StateTextsTests
{
    [Fact]
    public void Offered_TownsList_OmitsWithdrawnReasonsAndTheScannerWhereItFoundNothing()
    {
        RefusalReasonResponse[] list =
        [
            new("infected", "Antivirus", "Antivirus.", IsWithdrawn: false, 0), new("a", "A", "A.", IsWithdrawn: true, 2),
            new("b", "B", "B.", IsWithdrawn: false, 1),
        ];

        Assert.Equal(["b"], ReviewTexts.Offered(list, infected: false)!.Select(reason => reason.Code));
        Assert.Equal(["infected", "b"], ReviewTexts.Offered(list, infected: true)!.Select(reason => reason.Code));
        Assert.Null(ReviewTexts.Offered(null, infected: false));
    }

    [Fact]
    public void Refusal_OfADecision_IsItsOwnSentenceOrThatOfItsReason()
    {
        var absence = new AbsenceResponse
        {
            Id = "",
            Number = "",
            State = AbsenceState.Refused,
            ChildId = "",
            DeclaredAt = default,
            From = default,
            To = default,
            Reason = null,
            Days = [],
            DocumentIds = [],
            ByAgent = false,
            NobodyToldByMail = false,
            RefusalReason = EspaceFamille.Reservations.Api.RefusalReason.Other,
        };

        Assert.Equal("Le motif n’a pas été retenu par la ville.", AbsenceTexts.Refusal(absence));
        Assert.Equal("Non signé.", AbsenceTexts.Refusal(absence with
        {
            TownReason = new EspaceFamille.Reservations.Api.TownReason("signature", "Signature", "Non signé."),
        }));
    }

    [Theory]
    [InlineData(2, 0, "Repas réservés", "2\u00A0jours")]
    [InlineData(0, 1, "Repas annulés", "1\u00A0jour")]
    [InlineData(2, 1, "Repas réservés et annulés", "2\u00A0réservés, 1\u00A0annulé")]
    [InlineData(null, null, "Réservations", "3\u00A0jours")]
    public void Title_RequestForReservations_StatesWhatItDid(int? added, int? removed, string title, string days)
    {
        var request = new RequestSummary(
            "", "", RequestKind.Reservations, RequestState.Accepted, default, "", null, default, default, added + removed ?? 3)
        {
            Added = added,
            Removed = removed,
        };
        Assert.Equal((title, days), (RequestTexts.Title(request), RequestTexts.Days(request)));
    }

    [Fact]
    public void States_UnknownValue_HaveText()
    {
        Assert.Equal("État inconnu", RequestTexts.Of(RequestState.Unknown).Word);
        Assert.Equal("État inconnu", RequestTexts.Of(AbsenceState.Unknown).Word);
        Assert.Equal("État inconnu", ReviewTexts.State(ReviewDecision.Unknown).Word);
        Assert.NotEmpty(AbsenceTexts.Reason(AbsenceReason.Unknown));
        Assert.NotEmpty(RequestTexts.Kind(RequestKind.Unknown));
    }
}
