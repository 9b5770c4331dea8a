using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Quartz;
using SocialPipeline.Host.Storage;

namespace SocialPipeline.Host.Jobs;

internal static class JobsFeature
{
    /// <summary>The name of the cluster: all processes on one database are one.</summary>
    public const string Scheduler = "studio";

    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration, string contentRoot)
    {
        services.AddOptions<JobsOptions>().BindConfiguration(JobsOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<JobsOptions>, JobsOptionsValidator>());
        services.TryAddSingleton<JobSchedule>();

        // The kind of store is settled when services are registered; what is wrong with the values is told at start with all else.
        var storage = new StorageOptions();
        storage.Read(configuration, contentRoot);
        using var database = new Database(Options.Create(storage));
        var atOnce = configuration.GetValue($"{JobsOptions.Section}:{nameof(JobsOptions.AtOnce)}", new JobsOptions().AtOnce);
        var drain = configuration.GetValue($"{JobsOptions.Section}:{nameof(JobsOptions.DrainSeconds)}", new JobsOptions().DrainSeconds);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(Math.Clamp(drain, 1, 600)));
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = Scheduler;
                scheduler.IdleWaitTime = TimeSpan.FromSeconds(1);

                // A name of its own for each process; one that is alone keeps its name and takes up at once what it left behind.
                scheduler.GenerateInstanceId = storage.Database is not null;
            });
            quartz.UseDefaultThreadPool(Math.Clamp(atOnce, 1, 64));
            quartz.UsePersistentStore(store =>
            {
                store.ProvisionSchema();
                store.ConfigureStore(ado => ado.MisfireThreshold = TimeSpan.FromMinutes(1));
                if (storage.Database is null)
                {
                    store.UseSqlite(database.ConnectionString);
                    return;
                }

                store.UsePostgres(TryText(database));
                store.UseClustering(cluster =>
                {
                    cluster.CheckinInterval = TimeSpan.FromSeconds(3);
                    cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(6);
                });
            });
        });
        services.AddQuartzHostedService(hosted =>
        {
            hosted.WaitForJobsToComplete = true;
            hosted.AutoStart = atOnce > 0;
        });
        return services;
    }

    private static string TryText(Database database)
    {
        try
        {
            return database.ConnectionString;
        }
        catch (Exception error) when (error is ArgumentException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            return "Host=unreadable";
        }
    }
}
