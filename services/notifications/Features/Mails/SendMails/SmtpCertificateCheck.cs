using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace EspaceFamille.Notifications.Features.Mails.SendMails;

/// <summary>
/// Whether the certificate of the mail server is trusted. A revoked, expired or foreign one never is. Where nobody answers whether it
/// was revoked, the town's setting decides: many authorities serve their lists badly, and mails would wait for them.
/// </summary>
internal sealed class SmtpCertificateCheck(SmtpOptions smtp)
{
    private static readonly TimeSpan RevocationLimit = TimeSpan.FromSeconds(3);
    private static readonly Oid ServerAuthentication = new("1.3.6.1.5.5.7.3.1");

    private const X509ChainStatusFlags Unanswered =
        X509ChainStatusFlags.RevocationStatusUnknown | X509ChainStatusFlags.OfflineRevocation;

    public bool IsTrusted(object sender, X509Certificate? certificate, X509Chain? presented, SslPolicyErrors errors)
    {
        if (certificate is not X509Certificate2 server
            || errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)
            || errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable))
            return false;
        using var chain = new X509Chain { ChainPolicy = Policy(presented) };
        if (chain.Build(server))
            return true;
        var faults = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, status) => all | status.Status);
        return smtp.Revocation is SmtpRevocation.Soft && (faults & ~Unanswered) == X509ChainStatusFlags.NoError;
    }

    private X509ChainPolicy Policy(X509Chain? presented)
    {
        var policy = new X509ChainPolicy
        {
            RevocationMode = X509RevocationMode.Online,
            RevocationFlag = X509RevocationFlag.ExcludeRoot,
            UrlRetrievalTimeout = RevocationLimit,
        };
        policy.ApplicationPolicy.Add(ServerAuthentication);
        if (presented is not null)
            policy.ExtraStore.AddRange(presented.ChainElements.Select(element => element.Certificate).ToArray());
        if (!string.IsNullOrEmpty(smtp.AuthorityFile))
        {
            policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            policy.CustomTrustStore.ImportFromPemFile(smtp.AuthorityFile);
        }

        return policy;
    }
}
