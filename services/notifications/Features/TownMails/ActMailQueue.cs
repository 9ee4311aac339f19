using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Storage;

namespace EspaceFamille.Notifications.Features.TownMails;

/// <summary>
/// Aggregates the messages about one <c>CancellationAct</c>, or about its reversal, into a single queued mail per recipient.
/// </summary>
internal sealed class ActMailQueue(MailQueue queue, MailStore mails, TimeProvider clock)
{
    /// <summary>Adds the days to the mail about the act, or to a further one when that mail has been sent.</summary>
    public async Task AddAsync(RequestHead request, string actId, ActFacts facts, CancellationToken cancel)
    {
        foreach (var account in request.Recipients)
        {
            for (var number = 1; !await IsAddedAsync(Numbered(request, actId, number), account, facts, cancel); number++)
            {
            }
        }
    }

    private static RequestHead Numbered(RequestHead request, string actId, int number) =>
        request with { Id = number == 1 ? $"{actId}:{request.HouseholdId}" : $"{actId}:{request.HouseholdId}:{number}" };

    /// <summary>False when the mail does not wait for days any more.</summary>
    private async Task<bool> IsAddedAsync(RequestHead request, string account, ActFacts facts, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var mail = ActMailRules.Begin(queue.New(request, account, facts), now);
        if (await mails.AddAsync(mail, cancel))
            return true;
        var stored = await mails.ChangeAsync(mail.Id, waiting => ActMailRules.Collect(waiting, facts, now), _ => [], cancel);
        return stored is not null && ActMailRules.Has(stored, facts);
    }
}
