using System.Globalization;
using EspaceFamille.Language;
using EspaceFamille.Notifications.Domain.Contacts;
using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Platform;
using Scriban;
using Scriban.Runtime;

namespace EspaceFamille.Notifications.Features.Mails.RenderMail;

/// <summary>The variables and functions of every template: the mail's facts, its request, the town, the greeting, the portal, French
/// formats.</summary>
internal static class MailModel
{
    private const string UnknownChild = "votre enfant";

    public static ScriptObject Of(
        MailFacts facts, ContactCard card, MailAbout about, TownOptions town, Uri portal, FrenchInstants instants)
    {
        var model = new ScriptObject();
        model.Import(facts);
        model["town"] = town;
        model["greeting"] = $"{card.Title} {card.LastName}";
        model["portal"] = portal.AbsoluteUri;
        model["named"] = about.Child is not null;
        model["child"] = about.Child ?? UnknownChild;
        model["children"] = facts is ActFacts act ? Names(act, about) : about.Child ?? "";
        model.Import("name_of", (string childId) => about.FirstNames.GetValueOrDefault(childId) ?? UnknownChild);
        model["activities"] = FrenchLists.And(about.Activities);
        model["request_link"] = !facts.IsAboutAccount && about.RequestId is { } id
            ? $"{portal.AbsoluteUri}demandes/{Uri.EscapeDataString(id)}"
            : null;
        model["is_about_account"] = facts.IsAboutAccount;
        if (facts is SecretMailFacts secret)
            AddSecret(model, secret, about.Secret, portal);
        model["redo_link"] = $"{portal.AbsoluteUri}absences?refaire={Uri.EscapeDataString(about.RequestId ?? "")}";
        model.Import("rules_link", (DateTimeOffset instant) => RulesLink(portal, instants.Day(instant)));
        model.Import("full_date", FrenchDates.Full);
        model.Import("full_instant", instants.Full);
        model.Import("file_size", FrenchSizes.Of);
        model.Import("count", FrenchNumbers.Count);
        model.Import("noun", FrenchNumbers.Noun);
        model.Import("day_lines", FrenchDayLists.Lines);
        return model;
    }

    /// <summary>A context in which an unknown name is an error and not an empty text.</summary>
    public static T With<T>(this T context, ScriptObject model)
        where T : TemplateContext
    {
        context.StrictVariables = true;
        context.PushGlobal(model);
        return context;
    }

    /// <summary>The address of its page with the secret, and what identity states for this mail.</summary>
    private static void AddSecret(ScriptObject model, SecretMailFacts facts, SecretMailContent? content, Uri portal)
    {
        var template = SecretMailKinds.Of(facts.Kind);
        model.Remove("envelope");
        model["link"] = $"{portal.AbsoluteUri}{template.Page}?{SecretMailKinds.Parameter}={content?.Secret}";
        model.Import("instant_of", (string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture));
        foreach (var name in template.OptionalFacts)
            model[name] = "";
        foreach (var (name, value) in content?.Facts ?? new Dictionary<string, string>(StringComparer.Ordinal))
            model[name] = value;
    }

    /// <summary>"Charlotte et Johan"; empty where the name of one of them is unknown.</summary>
    private static string Names(ActFacts act, MailAbout about) => act.ChildIds.All(about.FirstNames.ContainsKey)
        ? FrenchLists.And([.. act.ChildIds.Select(id => about.FirstNames[id])])
        : "";

    /// <summary>The page of the règlement intérieur in force on that day.</summary>
    private static string RulesLink(Uri portal, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{portal.AbsoluteUri}reglement?jour={day:yyyy-MM-dd}");
}
