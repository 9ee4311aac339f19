using EspaceFamille.Portal.Planning;
using Xunit;
using static EspaceFamille.Portal.Tests.Planning.SomeDays;

namespace EspaceFamille.Portal.Tests.Planning;

public sealed class ShownDayTests
{
    [Theory]
    [InlineData("free", null, "Pas de repas", "", "")]
    [InlineData("free", true, "Repas ajouté", "Ajouté", "on changed")]
    [InlineData("reserved", null, "Repas réservé", "Repas", "on")]
    [InlineData("reserved", true, "Repas réservé", "Repas", "on")]
    [InlineData("reserved", false, "Repas annulé", "Annulé", "changed")]
    public void Words_OfADayThatMayChange_TellWhatTheDraftWouldMakeOfIt(string state, bool? wanted, string words, string word, string tone)
    {
        var shown = new ShownDay(Open("2026-12-17", state), wanted);
        Assert.Equal((words, word, tone), (shown.Words, shown.Word, shown.Tone));
    }

    [Theory]
    [InlineData("reserved", null, "Repas réservé", "Repas", "on")]
    [InlineData("pending", null, "Repas réservé, absence à l’étude", "En attente", "wait")]
    [InlineData("absentRefused", null, "Repas réservé, absence refusée", "Repas", "on")]
    [InlineData("absentJustified", null, "Absence acceptée, repas non facturé", "Absent", "off")]
    [InlineData("served", null, "Repas servi", "Servi", "off")]
    [InlineData("servedUnreserved", null, "Repas servi sans réservation", "Servi", "off")]
    [InlineData("locked", "Délai passé", "Pas de repas, délai passé", "Délai passé", "off")]
    [InlineData("closed", "Vacances de Noël", "Fermé", "Vacances", "off")]
    [InlineData("closed", "Jour férié : Noël", "Fermé", "Férié", "off")]
    [InlineData("closed", "Journée pédagogique", "Fermé", "Fermé", "off")]
    public void Words_OfADayThatStays_TellWhatItIs(string state, string? reason, string words, string word, string tone)
    {
        var shown = new ShownDay(Shut("2026-12-17", state, reason), Wanted: null);
        Assert.Equal((words, word, tone), (shown.Words, shown.Word, shown.Tone));
    }

    [Theory]
    [InlineData("reserved", true)]
    [InlineData("absentRefused", true)]
    [InlineData("pending", false)]
    [InlineData("locked", false)]
    [InlineData("served", false)]
    public void LeadsToAbsence_OfALockedDay_OnlyWhereAMealIsHeldAndNotInReview(string state, bool leads) =>
        Assert.Equal(leads, new ShownDay(Shut("2026-12-17", state), Wanted: null).LeadsToAbsence);
}
