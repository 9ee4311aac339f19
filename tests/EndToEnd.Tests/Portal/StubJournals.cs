using EspaceFamille.Platform;
using Microsoft.AspNetCore.Builder;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The journals of the services: each has one entry about the household, whose reason is markup or a formula.</summary>
public sealed partial class StubApi
{
    /// <summary>With this account as filter the export is refused: it has too many entries.</summary>
    public const string BusyAccount = "staff-2";

    private static void MapJournals(WebApplication app)
    {
        app.MapGet("/api/{service}/journal", (string service) => Json(new JournalResponse([EntryOf(service)], Next: null)));
        app.MapGet(
            "/api/{service}/households/{household}/journal",
            (string service) => Json(new JournalResponse([EntryOf(service)], $"{new JournalCursor(Printed, "entry")}")));
        app.MapGet("/api/{service}/journal/export", (string service, string? account) => account == BusyAccount
            ? Problem(400, "invalid", "Certaines informations sont à corriger.", ("from", "Choisissez une période plus courte."))
            : Json<JournalEntry[]>([EntryOf(service)]));
    }

    private static JournalEntry EntryOf(string service) => service switch
    {
        "identity" => new("e1", Printed, LinkedAccount, "family", Household, "signIn"),
        "reservations" => new("e2", Printed.AddMinutes(1), "another-agent", "agent", Household, "withdrawAbsence")
        {
            Reason = "=HYPERLINK(\"<b>x</b>\")",
        },
        "documents" => new("e3", Printed.AddMinutes(2), "unknown-agent", "agent", Household, "readReview"),
        _ => new("e4", Printed.AddMinutes(3), AccountId: null, Role: null, HouseholdId: null, "actionOfALaterVersion"),
    };
}
