namespace EspaceFamille.Identity.Domain.SignIn;

/// <summary>Whose attempts are counted together.</summary>
internal enum BucketKind
{
    /// <summary>One user name at all browsers that are not known to its account, whether such an account exists or not.</summary>
    UnknownBrowsers,

    /// <summary>One account at one browser in which a sign-in was completed before.</summary>
    Device,

    /// <summary>One account at the browser in which its owner followed an unlock link.</summary>
    Unlocked,
}

/// <summary>The bucket in which an attempt counts: nobody can use up another browser's attempts.</summary>
/// <param name="Id">The user name, the id of the device or the id of the unlocked browser.</param>
internal sealed record AttemptBucket(BucketKind Kind, string Id);
