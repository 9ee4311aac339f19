using EspaceFamille.Notifications.Features.TownMails.MailDaysCancelled;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Domain.Mails;

public sealed class ActFactsTests
{
    [Fact]
    public void Groups_PartsOfOneChildAndCause_AreOne()
    {
        var part = DaysCancelledFacts.Samples[0].Parts[0];
        var later = part with { Days = [new DateOnly(2027, 1, 27), part.Days[0]] };
        var group = Assert.Single(new DaysCancelledFacts { Parts = [part, later] }.Groups);
        Assert.Equal([new DateOnly(2027, 1, 27), .. part.Days], group.Days);
    }
}
