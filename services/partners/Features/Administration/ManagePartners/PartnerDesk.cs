using System.Security.Cryptography;
using EspaceFamille.Partners.Domain.Partners;
using EspaceFamille.Partners.Features.Publishing;
using EspaceFamille.Partners.Storage;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Partners.Features.Administration.ManagePartners;

/// <summary>Carries out the operator's acts on partners.</summary>
internal sealed class PartnerDesk(
    PartnerStore partners, SealingKeys keys, IOptions<PartnersOptions> options, TownClock clock, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private const int PseudonymKeyBytes = 32;

    public async Task<DeskOutcome> ListAsync(CancellationToken cancel)
    {
        var all = await partners.ListAsync(cancel);
        return new(all.Count == 0 ? "Aucun partenaire." : string.Join(Environment.NewLine, all.Select(PartnerTexts.Line)));
    }

    public async Task<DeskOutcome> AddAsync(PartnerDraft draft, CancellationToken cancel)
    {
        if (draft.Refusals().ToArray() is { Length: > 0 } refusals)
            return new("", refusals);
        var (key, password) = (RandomNumberGenerator.GetBytes(PseudonymKeyBytes), BrokerPassword.Draw());
        var sealedKey = Sealed.Encrypt(keys, key, PartnerKeys.ContextOf(draft.Name!));
        var change = PartnerRules.Add(draft, sealedKey, BrokerPassword.Hash(password), clock.Now);
        return await partners.AddAsync(change, cancel)
            ? new(PartnerTexts.Connection(change.State, options.Value.BrokerUri!, password))
            : new("", new Refused(PartnerRefusal.NameTaken, draft.Name));
    }

    /// <summary>A draft that states no places keeps those of the partner.</summary>
    public async Task<DeskOutcome> ChangeRightsAsync(string name, PartnerDraft draft, CancellationToken cancel) =>
        draft.RightsRefusals().ToArray() is { Length: > 0 } refusals
            ? new("", refusals)
            : await ChangeAsync(
                name, (partner, now) => PartnerRules.ChangeRights(partner, draft.Rights(partner.Rights.Places), now), cancel);

    public async Task<DeskOutcome> RotateAsync(string name, CancellationToken cancel)
    {
        var password = BrokerPassword.Draw();
        var hash = BrokerPassword.Hash(password);
        var outcome = await ChangeAsync(name, (partner, now) => PartnerRules.Rotate(partner, hash, now), cancel);
        if (outcome.Refusals.Count > 0)
            return outcome;
        return await partners.FindAsync(name, cancel) is { } partner && partner.BrokerPasswordHash == hash
            ? new(PartnerTexts.Connection(partner, options.Value.BrokerUri!, password))
            : new("", new Refused(PartnerRefusal.Removed, name));
    }

    /// <param name="act">Not called for a partner that was removed.</param>
    public async Task<DeskOutcome> ChangeAsync(
        string name, Func<Partner, DateTimeOffset, Change<Partner>?> act, CancellationToken cancel)
    {
        if (await partners.FindAsync(name, cancel) is not { } found)
            return new("", new Refused(PartnerRefusal.Unknown, name));
        if (found.State is PartnerState.Removed)
            return new("", new Refused(PartnerRefusal.Removed, name));
        var changed = await partners.ChangeAsync(
            name, partner => partner.State is PartnerState.Removed ? null : act(partner, clock.Now), cancel);
        return new(PartnerTexts.Line(changed!));
    }

    /// <summary>Waits until the broker corresponds to the partner; false when it does not in time.</summary>
    public async Task<bool> IsProvisionedAsync(string name, CancellationToken cancel)
    {
        using var pause = new PeriodicTimer(Pause, time);
        for (var start = time.GetTimestamp(); time.GetElapsedTime(start) < options.Value.ProvisionLimit;)
        {
            if (await partners.FindAsync(name, cancel) is { } partner && partner.ProvisionedVersion == partner.Version)
                return true;
            await pause.WaitForNextTickAsync(cancel);
        }

        return false;
    }
}
