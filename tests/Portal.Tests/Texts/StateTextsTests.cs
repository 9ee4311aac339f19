using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Requests;
using EspaceFamille.Documents.Api;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Journeys.Review;
using EspaceFamille.Portal.Texts;
using EspaceFamille.Reservations.Api;
using Xunit;
using DocumentRefusal = EspaceFamille.Documents.Api.RefusalReason;

namespace EspaceFamille.Portal.Tests.Texts;

public sealed class StateTextsTests
{
    [Fact]
    public void RefusalReasons_ForAnAgent_NameTheScannerOnlyWhereItFoundSomethingAndEndWithTheOpenOne()
    {
        Assert.DoesNotContain(DocumentRefusal.Infected, ReviewTexts.Reasons(infected: false));
        Assert.Equal(ApiNames.Known<DocumentRefusal>().Order(), ReviewTexts.Reasons(infected: true).Order());
        Assert.Equal(DocumentRefusal.Other, ReviewTexts.Reasons(infected: true).Last());
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
