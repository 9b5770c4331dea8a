using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using SocialPipeline.Freepik.Errors;
using SocialPipeline.Freepik.Transport;
using SocialPipeline.Freepik.Usage;
using SocialPipeline.Imaging;

namespace SocialPipeline.Freepik.Ai;

/// <summary>Runs models: submits, waits, fetches. A submission is recorded before it is sent and never sent twice; waiting and fetching can be repeated at will.</summary>
public sealed class FreepikAi
{
    private readonly IFreepikApi _api;
    private readonly ApiCaller _caller;
    private readonly UsageMeter _meter;
    private readonly IUsageLedger _ledger;
    private readonly FileDownload _files;
    private readonly TaskWaiters _waiters;
    private readonly FreepikOptions _options;
    private readonly TimeProvider _time;

    internal FreepikAi(IFreepikApi api, ApiCaller caller, UsageMeter meter, IUsageLedger ledger, FileDownload files, TaskWaiters waiters, IOptions<FreepikOptions> options, TimeProvider time)
        => (_api, _caller, _meter, _ledger, _files, _waiters, _options, _time) = (api, caller, meter, ledger, files, waiters, options.Value, time);

    /// <summary>Submits, waits and fetches.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="cancellationToken">Gives up; the task goes on at the API and stays in the ledger.</param>
    /// <exception cref="FreepikTaskException">The task failed, or was not done in time.</exception>
    /// <exception cref="FreepikException">The API refused, could not be reached, or a file did not arrive.</exception>
    public async Task<AiResult> GenerateAsync(AiRequest request, CancellationToken cancellationToken = default)
    {
        var task = await SubmitAsync(request, cancellationToken).ConfigureAwait(false);
        return await FetchAsync(await WaitAsync(task, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Submits a request; of a synchronous model the answer is already complete.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="cancellationToken">Gives up; whether the task was begun is then unknown, and recorded so.</param>
    /// <exception cref="FreepikValidationException">The request does not suit the model; nothing was sent.</exception>
    /// <exception cref="FreepikQuotaException">A limit of one's own is reached; nothing was sent.</exception>
    /// <exception cref="FreepikException">The API refused; or <see cref="FreepikException.IsOutcomeUnknown"/>, and the entry in the ledger waits to be settled.</exception>
    public Task<FreepikTask> SubmitAsync(AiRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequestRules.Check(request);
        var model = request.Model;
        var call = new Call($"Running {model.Name}", IsPaid: true, IsGeneration: true);
        var subject = Convert.ToHexStringLower(SHA256.HashData(Bytes(request.Body)));
        return _meter.PayAsync(
            new PaidCall(model.Name, $"/v1/ai/{model.Path}", subject, request.User),
            async entry =>
            {
                using var content = Content(request, entry);
                var body = await _caller.BytesAsync(call, sent => _api.PostAiAsync(model.Path, content, sent, cancellationToken), cancellationToken).ConfigureAwait(false);
                return Read(call, body, model) with { EntryId = entry.Id };
            },
            task => task.Settlement(_time.GetUtcNow()),
            cancellationToken);
    }

    /// <summary>Asks after a task once.</summary>
    /// <param name="task">The task.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FreepikException">The API refused or could not be reached.</exception>
    public async Task<FreepikTask> GetAsync(FreepikTask task, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        var model = ModelOf(task);
        var call = new Call($"Asking after a task of {model.Name}");
        var body = await _caller.BytesAsync(call, sent => _api.GetAiAsync($"{model.PollPath ?? model.Path}/{task.TaskId}", sent, cancellationToken), cancellationToken).ConfigureAwait(false);
        return Read(call, body, model) with { EntryId = task.EntryId };
    }

    /// <summary>The tasks of a model that the API knows, with their statuses. Costs nothing: it also tells whether the key is good.</summary>
    /// <param name="model">The model.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FreepikException">The API refused or could not be reached.</exception>
    public async Task<IReadOnlyList<FreepikTask>> ListAsync(AiModel model, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        var answer = await _caller.ReadAsync(new Call($"Listing tasks of {model.Name}"), sent => _api.GetAiAsync(model.PollPath ?? model.Path, sent, cancellationToken), AiJson.Default.JsonElement, cancellationToken).ConfigureAwait(false);
        return TaskReader.ReadList(answer, model.Name);
    }

    /// <summary>Waits until a task is over, by asking after it and by its webhook, whichever comes first. One that is completed but shows nothing is asked after again.</summary>
    /// <param name="task">The task.</param>
    /// <param name="cancellationToken">Gives up waiting; the task goes on.</param>
    /// <exception cref="FreepikTaskException">The task failed, gave nothing, or was not done in time.</exception>
    /// <exception cref="FreepikException">The API refused or could not be reached.</exception>
    public async Task<FreepikTask> WaitAsync(FreepikTask task, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        if (!task.IsOver)
        {
            task = await PollAsync(task, cancellationToken).ConfigureAwait(false);
            if (task.EntryId is { } entry)
            {
                await _ledger.SettleAsync(entry, task.Settlement(_time.GetUtcNow()), CancellationToken.None).ConfigureAwait(false);
            }
        }

        return task.State == AiTaskState.Failed
            ? throw new FreepikTaskException($"{task.Model}: task {task.TaskId} failed{(task.Error is { } reason ? $": {reason}" : " without a reason")}.", task.TaskId, task.Status)
            : task;
    }

    /// <summary>Fetches the pictures of a task that is over.</summary>
    /// <param name="task">The task.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FreepikException">A file is too large or did not arrive.</exception>
    public async Task<AiResult> FetchAsync(FreepikTask task, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        var pictures = new List<ImageSource>();
        foreach (var output in task.Outputs)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{task.Model}-{(task.TaskId.Length > 0 ? task.TaskId : task.EntryId ?? "now")}-{pictures.Count + 1}");
            if (output.Bytes is { } bytes)
            {
                pictures.Add(ImageSource.FromBytes(bytes, name));
            }
            else if (output.Address is { } address)
            {
                pictures.Add(ImageSource.FromBytes(await _files.FetchAsync(address, name, cancellationToken).ConfigureAwait(false), name));
            }
        }

        return new AiResult(task, pictures);
    }

    internal Task<JsonElement> AskAsync(AiRequest request, CancellationToken cancellationToken)
    {
        RequestRules.Check(request);
        var call = new Call($"Running {request.Model.Name}", IsPaid: true, IsGeneration: true);
        return _meter.PayAsync(
            new PaidCall(request.Model.Name, $"/v1/ai/{request.Model.Path}", null, request.User),
            async entry =>
            {
                using var content = Content(request, entry);
                return await _caller.ReadAsync(call, sent => _api.PostAiAsync(request.Model.Path, content, sent, cancellationToken), AiJson.Default.JsonElement, cancellationToken).ConfigureAwait(false);
            },
            _ => new UsageSettlement(UsageState.Done, _time.GetUtcNow()),
            cancellationToken);
    }

    private async Task<FreepikTask> PollAsync(FreepikTask task, CancellationToken cancellationToken)
    {
        var polling = _options.Polling;
        var started = _time.GetTimestamp();
        var pause = polling.First;
        var empty = 0;
        var told = _waiters.NextOf(task.TaskId);
        try
        {
            while (_time.GetElapsedTime(started) < polling.Timeout)
            {
                using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                var first = await Task.WhenAny(told, Task.Delay(pause, _time, stop.Token)).ConfigureAwait(false);
                await stop.CancelAsync().ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
                if (first == told)
                {
                    var call = await told.ConfigureAwait(false);
                    return call with { Model = task.Model, Row = task.Row, EntryId = task.EntryId };
                }

                task = await GetAsync(task, cancellationToken).ConfigureAwait(false);
                if (task.IsOver)
                {
                    return task;
                }

                if (task.State == AiTaskState.Completed && empty++ >= polling.EmptyAnswers)
                {
                    throw new FreepikTaskException($"{task.Model}: task {task.TaskId} is completed but shows no result.", task.TaskId, task.Status);
                }

                pause = TimeSpan.FromTicks(Math.Min(polling.Longest.Ticks, pause.Ticks * 3 / 2));
            }

            throw new FreepikTaskException($"{task.Model}: task {task.TaskId} was not done within {polling.Timeout}. It may be asked after later.", task.TaskId, task.Status);
        }
        finally
        {
            _waiters.Forget(task.TaskId);
        }
    }

    private static FreepikTask Read(Call call, byte[] body, AiModel model)
        => TaskReader.Read(ApiCaller.Parse(call, body, AiJson.Default.JsonElement), model.Name, model.Gives == "text") is { } task
            ? task with { Row = model }
            : throw new FreepikAnswerException($"{call.What}: the answer holds no task. It begins: {FaultReader.Excerpt(body)}", FaultReader.Excerpt(body), null);

    private HttpContent Content(AiRequest request, UsageEntry entry)
    {
        if (request.Model.Form)
        {
            return new FormUrlEncodedContent(request.Body.Select(pair => KeyValuePair.Create(pair.Key, pair.Value!.ToString())));
        }

        var body = (JsonObject)request.Body.DeepClone();
        if (request.Model.Webhook && _options.Webhooks.Address is { } address)
        {
            body["webhook_url"] = $"{address.AbsoluteUri}{(address.Query.Length == 0 ? "?" : "&")}entry={entry.Id}";
        }

        // Exactly this type: with another one the API passes over the body and runs all the same.
        return new ByteArrayContent(Bytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
    }

    private static byte[] Bytes(JsonObject body) => JsonSerializer.SerializeToUtf8Bytes(body, AiJson.Default.JsonObject);

    private AiModel ModelOf(FreepikTask task) => task.Row ?? _options.Models.FirstOrDefault(row => row.Name == task.Model) ?? AiModels.Get(task.Model);
}
