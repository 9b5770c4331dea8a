using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace SocialPipeline.Host.Jobs;

/// <summary>How work is done in the background; section <c>Jobs</c> of the configuration.</summary>
internal sealed class JobsOptions
{
    public const string Section = "Jobs";

    /// <summary>How many sets this process makes at a time, 0 to 64; a set uses every processor already. 0 only serves and leaves the work to other processes. Default 2.</summary>
    [Range(0, 64)]
    public int AtOnce { get; set; } = 2;

    /// <summary>How often a request is begun before it is set aside, 1 to 20: a crash counts. Default 3.</summary>
    [Range(1, 20)]
    public int MaxAttempts { get; set; } = 3;

    /// <summary>Seconds between two looks for requests that no job works for, 1 to 10. Default 5.</summary>
    [Range(1, 10)]
    public int SweepSeconds { get; set; } = 5;

    /// <summary>Seconds that running work has to come to a resting point when the process is asked to stop, 1 to 600. Default 30.</summary>
    [Range(1, 600)]
    public int DrainSeconds { get; set; } = 30;
}

/// <summary>Checks the ranges of <see cref="JobsOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class JobsOptionsValidator : IValidateOptions<JobsOptions>;
