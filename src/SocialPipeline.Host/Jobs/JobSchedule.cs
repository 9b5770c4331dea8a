using Quartz;

namespace SocialPipeline.Host.Jobs;

/// <summary>Puts work before the scheduler. Each piece of work has a key; one that is known already is not added twice.</summary>
internal sealed class JobSchedule(ISchedulerFactory schedulers, TimeProvider clock)
{
    /// <summary>Adds work that is begun as soon as a process is free; the answer says whether it was added.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="data">What the job finds in its data.</param>
    /// <param name="priority">1 to 10; the higher comes first.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <typeparam name="T">The job.</typeparam>
    public async Task<bool> AddAsync<T>(JobKey key, IReadOnlyDictionary<string, string> data, int priority, CancellationToken cancellationToken)
        where T : IJob
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var job = JobBuilder.Create<T>().WithIdentity(key).RequestRecovery();
        foreach (var (name, value) in data)
        {
            job = job.UsingJobData(name, value);
        }

        try
        {
            await scheduler.ScheduleJob(job.Build(), TriggerBuilder.Create(clock).WithIdentity(key.Name, key.Group).StartNow().WithPriority(priority).Build(), cancellationToken: cancellationToken);
            return true;
        }
        catch (ObjectAlreadyExistsException)
        {
            return false;
        }
    }

    /// <summary>Lets a job that is running come again after a while.</summary>
    public async Task AgainAsync(IJobExecutionContext context, TimeSpan after, CancellationToken cancellationToken)
    {
        var key = context.JobDetail.Key;
        var again = TriggerBuilder.Create(clock)
            .WithIdentity($"{key.Name}.{Guid.CreateVersion7(clock.GetUtcNow()):n}", key.Group)
            .ForJob(key)
            .StartAt(clock.GetUtcNow() + after)
            .WithPriority(context.Trigger.Priority)
            .Build();
        await context.Scheduler.ScheduleJob(again, cancellationToken: cancellationToken);
    }

    /// <summary>Repeats work for ever, once in the whole cluster.</summary>
    public async Task EveryAsync<T>(JobKey key, TimeSpan interval, CancellationToken cancellationToken)
        where T : IJob
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var trigger = TriggerBuilder.Create(clock)
            .WithIdentity(key.Name, key.Group)
            .WithPriority(10)
            .WithSchedule(SimpleScheduleBuilder.Create().WithInterval(interval).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount))
            .Build();
        await scheduler.ScheduleJob(JobBuilder.Create<T>().WithIdentity(key).Build(), [trigger], new ScheduleJobOptions { Replace = true }, cancellationToken);
    }

    /// <summary>Takes work back that is not running, and asks it to stop where it runs in this process.</summary>
    public async Task RemoveAsync(JobKey key, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        await scheduler.Interrupt(key, cancellationToken);
        await scheduler.UnscheduleJob(new TriggerKey(key.Name, key.Group), cancellationToken);
    }
}
