namespace SocialPipeline.Freepik.Errors;

/// <summary>Which allowance is used up.</summary>
public enum FreepikQuota
{
    /// <summary>The day's downloads of the plan, as the API says.</summary>
    DailyDownloads,

    /// <summary>What a free plan allows, as the API says.</summary>
    Plan,

    /// <summary>A limit of one's own in <see cref="Usage.UsageOptions"/>; the call was not made.</summary>
    Own,
}
