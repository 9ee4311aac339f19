using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Notifications.Features.AbsenceMails.MailAbsenceReceived;
using EspaceFamille.Notifications.Features.AbsenceMails.MailAbsenceSettled;
using EspaceFamille.Notifications.Tests.Service;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Features.Mails.RenderMail;

/// <summary>The exact text of both mails of an absence. "~" is a non-breaking space, "_" a thin one.</summary>
public sealed class AbsenceMailTests
{
    private const string Signature = """


        Service chargé de votre demande~:
        Service Enfance et Éducation, Ville de Tarnos
        14 boulevard Jacques Duclos, 40220 Tarnos
        Téléphone~: 05 59 64 00 00
        Courriel~: enfance@ville.example

        Voir cette demande~: https://famille.ville.example/demandes/absence-1
        Suivre vos demandes~: https://famille.ville.example/demandes

        Ce message est envoyé automatiquement par l’Espace Famille.

        """;

    [Fact]
    public void AbsenceReceived_TwoFiles_IsACompleteAcknowledgement()
    {
        var mail = Given.Rendered(AbsenceReceivedFacts.Samples[0]);

        Assert.Equal("Johan\u00A0: déclaration d’absence ABS-2026-000123 reçue", mail.Subject);
        AssertText("""
            Bonjour Madame TOULEMONDE,

            Nous avons bien reçu votre déclaration d’absence pour Johan. Ce message en
            est l’accusé de réception.

            Numéro de la demande~: ABS-2026-000123
            Activité~: Restauration scolaire
            Date de réception~: mercredi 16 décembre 2026 à 18~h~03
            Période d’absence~: du jeudi 17 décembre 2026 au vendredi 18 décembre 2026

            Repas réservés concernés (2~jours)~:
            - jeudi 17 décembre 2026
            - vendredi 18 décembre 2026

            Pièces justificatives reçues (2~fichiers)~:
            - fichier 1~: 312~Ko, empreinte SHA-256~:
              aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
            - fichier 2~: 3_200~Ko, empreinte SHA-256~:
              bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
            L’empreinte permet de vérifier qu’un fichier est bien celui que nous avons
            reçu.

            Et maintenant~?
            Le service examine votre demande, habituellement en 5~jours ouvrés. Vous
            recevrez sa décision par un second courriel. D’ici là, les repas restent
            réservés~: votre absence peut faire l’objet d’une annulation si le motif est
            reconnu.
            """, mail.Text);
    }

    [Fact]
    public void AbsenceReceived_ProofLater_StatesBothDeadlines()
    {
        var text = Given.Rendered(AbsenceReceivedFacts.Samples[3]).Text.ReplaceLineEndings(" ");

        Assert.Contains("avant le vendredi 18 décembre 2026 à 18\u00A0h\u00A003", text, StringComparison.Ordinal);
        Assert.Contains("jusqu’au dimanche 27 décembre 2026 à 23\u00A0h\u00A059, l’absence sera refusée", text, StringComparison.Ordinal);
    }

    [Fact]
    public void AbsenceReceived_NoFile_StatesThatNoneWasReceived() => Assert.Contains(
        "Aucune pièce justificative n’accompagne votre déclaration.", Given.Rendered(AbsenceReceivedFacts.Samples[1]).Text,
        StringComparison.Ordinal);

    [Fact]
    public void AbsenceSettled_AcceptedWithADayServed_ListsBoth()
    {
        var mail = Given.Rendered(Settled(Decision.Accepted, null));

        Assert.Equal("Johan\u00A0: déclaration d’absence ABS-2026-000123 acceptée", mail.Subject);
        AssertText("""
            Bonjour Madame TOULEMONDE,

            Votre déclaration d’absence ABS-2026-000123 pour Johan (Restauration
            scolaire) a été acceptée le jeudi 17 décembre 2026 à 9~h~30.

            Les repas de 2~jours sont annulés et ne vous seront pas facturés~:
            - jeudi 17 décembre 2026
            - vendredi 18 décembre 2026

            Le repas du mardi 15 décembre 2026 avait déjà été servi et reste facturé.
            """, mail.Text);
    }

    [Fact]
    public void AbsenceSettled_Refused_StatesReasonBilledDaysAndNextStep()
    {
        var mail = Given.Rendered(Settled(Decision.Refused, RefusalReason.WrongDates) with { ServedDays = [] });

        Assert.Equal("Johan\u00A0: déclaration d’absence ABS-2026-000123 refusée", mail.Subject);
        AssertText("""
            Bonjour Madame TOULEMONDE,

            Votre déclaration d’absence ABS-2026-000123 pour Johan (Restauration
            scolaire) a été refusée le jeudi 17 décembre 2026 à 9~h~30.

            Motif~: les dates de la pièce justificative ne correspondent pas aux jours
            d’absence.

            Les repas de 2~jours restent facturés~:
            - jeudi 17 décembre 2026
            - vendredi 18 décembre 2026

            Que pouvez-vous faire~?
            Refaire la déclaration, avec une autre pièce justificative~:
            https://famille.ville.example/absences?refaire=absence-1

            Lire le règlement intérieur qui s’applique~:
            https://famille.ville.example/reglement?jour=2026-12-17

            Pour toute question, le service ci-dessous vous répond.
            """, mail.Text);
    }

    [Fact]
    public void AbsenceSettled_ChangedToAccepted_NamesTheReplacedDecisionAndTheDaysThatStay()
    {
        var mail = Given.Rendered(AbsenceSettledFacts.Samples[^2]);

        Assert.Equal("Johan\u00A0: déclaration d’absence ABS-2026-000123 acceptée (décision modifiée)", mail.Subject);
        AssertText("""
            Bonjour Madame TOULEMONDE,

            Votre déclaration d’absence ABS-2026-000123 pour Johan (Restauration
            scolaire) a été acceptée le jeudi 17 décembre 2026 à 9~h~30.

            Cette décision remplace celle du mercredi 16 décembre 2026 à 15~h~00, par
            laquelle votre déclaration avait été refusée.

            Les repas de 2~jours sont annulés et ne vous seront pas facturés~:
            - jeudi 17 décembre 2026
            - vendredi 18 décembre 2026

            Le repas du mardi 15 décembre 2026 avait déjà été servi et reste facturé.

            Ces jours n’ont pas pu être modifiés et restent comme avant~:
            - lundi 14 décembre 2026 (repas déjà servi)
            - vendredi 18 décembre 2026 (lieu fermé)
            - lundi 21 décembre 2026 (absence déclarée de nouveau)
            - mardi 22 décembre 2026 (réservation annulée entre-temps)
            """, mail.Text);
    }

    [Fact]
    public void AbsenceSettled_ChangedToRefused_NamesTheReplacedDecision()
    {
        var mail = Given.Rendered(AbsenceSettledFacts.Samples[^1]);

        Assert.EndsWith("refusée (décision modifiée)", mail.Subject, StringComparison.Ordinal);
        foreach (var part in new[] { mail.Text, System.Net.WebUtility.HtmlDecode(mail.Html) })
            Assert.Contains("par laquelle votre déclaration avait été acceptée.", part.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void AbsenceSettled_AcceptedForOneDay_IsOneSentence()
    {
        var mail = Given.Rendered(Settled(Decision.Accepted, null) with { Days = [new DateOnly(2026, 12, 2)], ServedDays = [] });

        Assert.Contains(
            "Le repas du mercredi 2 décembre 2026 est annulé et ne vous sera pas facturé.", mail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("piece-non-signee", "Les repas")]
    [InlineData("other", "Voir les précisions du service dans votre Espace Famille. Les repas")]
    public void AbsenceSettled_RefusedWithAReasonOfTheTown_StatesItsSentence(string code, string next)
    {
        var town = new TownReason { Code = code, Label = "Signature", Sentence = "Le certificat de <b> n’était pas signé." };
        var facts = AbsenceSettledFacts.Of(Messages.Settled(Decision.Refused, RefusalReason.Other) with { TownReason = town });

        var mail = Given.Rendered(facts);

        var text = mail.Text.ReplaceLineEndings(" ").Replace('\u00A0', '~').Replace("  ", " ", StringComparison.Ordinal);
        Assert.Contains($"Motif~: Le certificat de <b> n’était pas signé. {next}", text, StringComparison.Ordinal);
        Assert.Contains("Le certificat de &lt;b&gt; n’était pas signé.", mail.Html, StringComparison.Ordinal);
    }

    private static AbsenceSettledFacts Settled(Decision decision, RefusalReason? reason) =>
        AbsenceSettledFacts.Samples[1] with { Decision = decision, Reason = reason };

    private static void AssertText(string expected, string actual) => Assert.Equal(
        (expected + Signature).ReplaceLineEndings("\n"),
        actual.Replace('\u00A0', '~').Replace('\u202F', '_'));
}
