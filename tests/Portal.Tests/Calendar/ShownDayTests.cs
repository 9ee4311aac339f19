using EspaceFamille.Portal.Calendar;
using EspaceFamille.Reservations.Api;
using Xunit;
using static EspaceFamille.Portal.Tests.Calendar.SomeDays;

namespace EspaceFamille.Portal.Tests.Calendar;

public sealed class ShownDayTests
{
    [Theory]
    [InlineData(DayState.Free, null, "Pas de repas", "", "")]
    [InlineData(DayState.Free, true, "Repas ajouté", "Ajouté", "on changed")]
    [InlineData(DayState.Reserved, null, "Repas réservé", "Repas", "on")]
    [InlineData(DayState.Reserved, true, "Repas réservé", "Repas", "on")]
    [InlineData(DayState.Reserved, false, "Repas annulé", "Annulé", "changed")]
    public void Words_DayThatMayChange_StateItsDraft(DayState state, bool? wanted, string words, string word, string tone)
    {
        var shown = new ShownDay(Open("2026-12-17", state), wanted);
        Assert.Equal((words, word, tone), (shown.Words, shown.Word, shown.Tone));
    }

    [Theory]
    [InlineData(DayState.Reserved, null, "Repas réservé", "Repas", "on")]
    [InlineData(DayState.Pending, null, "Repas réservé, absence à l’étude", "À l’étude", "wait")]
    [InlineData(DayState.AbsentRefused, null, "Repas réservé, absence refusée", "Repas", "on")]
    [InlineData(DayState.AbsentJustified, null, "Absence acceptée, repas non facturé", "Absence", "off")]
    [InlineData(DayState.Served, null, "Repas servi", "Servi", "off")]
    [InlineData(DayState.ServedUnreserved, null, "Repas servi sans réservation", "Servi", "off")]
    [InlineData(DayState.Locked, null, "Pas de repas, délai passé", "Délai passé", "off")]
    [InlineData(DayState.Closed, ClosedReason.SchoolHoliday, "Fermé", "Vacances", "off")]
    [InlineData(DayState.Closed, ClosedReason.PublicHoliday, "Fermé", "Férié", "off")]
    [InlineData(DayState.Closed, ClosedReason.Closure, "Fermé", "Fermé", "off")]
    [InlineData(DayState.Unknown, null, "État inconnu", "Inconnu", "off")]
    public void Words_DayThatCannotChange_StateWhatItIs(DayState state, ClosedReason? closed, string words, string word, string tone)
    {
        var shown = new ShownDay(Shut("2026-12-17", state, closed), Wanted: null);
        Assert.Equal((words, word, tone), (shown.Words, shown.Word, shown.Tone));
    }

    [Theory]
    [InlineData(DayState.Reserved, true)]
    [InlineData(DayState.AbsentRefused, true)]
    [InlineData(DayState.Pending, false)]
    [InlineData(DayState.Locked, false)]
    [InlineData(DayState.Served, false)]
    public void LeadsToAbsence_LockedDay_OnlyWithReservedMealAndWithoutReview(DayState state, bool leads) =>
        Assert.Equal(leads, new ShownDay(Shut("2026-12-17", state), Wanted: null).LeadsToAbsence);
}
