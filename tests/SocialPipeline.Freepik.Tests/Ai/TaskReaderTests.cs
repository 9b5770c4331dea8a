using System.Text.Json;
using Xunit;

namespace SocialPipeline.Freepik.Ai;

public sealed class TaskReaderTests
{
    private const string Png = "iVBORw0KGgo=";

    [Theory]
    [InlineData("""{"data":{"task_id":"t","status":"CREATED","generated":[]}}""", AiTaskState.Running, "CREATED")]
    [InlineData("""{"data":{"task_id":"t","status":"CREATED"}}""", AiTaskState.Running, "CREATED")]
    [InlineData("""{"task_id":"t","task_status":"IN_PROGRESS","generated":[]}""", AiTaskState.Running, "IN_PROGRESS")]
    [InlineData("""{"data":{"task_id":"t","status":"completed","generated":null}}""", AiTaskState.Completed, "COMPLETED")]
    [InlineData("""{"data":{"task_id":"t","status":"FAILED","generated":[],"error":null}}""", AiTaskState.Failed, "FAILED")]
    [InlineData("""{"data":{"task_id":"t","status":"DREAMING","generated":[]}}""", AiTaskState.Running, "DREAMING")]
    [InlineData("""{"data":{"task_id":"t"}}""", AiTaskState.Running, "UNKNOWN")]
    public void A_task_is_read_in_every_form(string json, AiTaskState state, string status)
    {
        var task = Read(json)!;
        Assert.Equal(("t", state, status), (task.TaskId, task.State, task.Status));
        Assert.Empty(task.Outputs);
    }

    [Fact]
    public void An_address_a_text_and_a_picture_are_told_apart()
    {
        var task = Read($$$"""{"data":{"task_id":"t","status":"COMPLETED","generated":["https://h/x.png?token=exp=1743228169~hmac=00","A wide landscape, light","{{{Png}}}","data:image/png;base64,{{{Png}}}",{"url":"https://h/y.png"},"jetty"],"has_nsfw":[false,true]}}""")!;
        Assert.Equal(1743228169, task.Outputs[0].Expires!.Value.ToUnixTimeSeconds());
        Assert.Equal("A wide landscape, light", task.Outputs[1].Text);
        Assert.Equal(8, task.Outputs[2].Bytes!.Value.Length);
        Assert.Equal(8, task.Outputs[3].Bytes!.Value.Length);
        Assert.Equal("https://h/y.png", task.Outputs[4].Address!.ToString());
        Assert.Equal("jetty", task.Outputs[5].Text);
        Assert.Equal([false, true], task.HasNsfw);
    }

    [Fact]
    public void A_prompt_that_begins_like_an_address_stays_a_text()
        => Assert.Equal("https://h/x", TaskReader.Read(Element("""{"data":{"task_id":"t","status":"COMPLETED","generated":["https://h/x"]}}"""), "improve-prompt", givesText: true)!.Outputs[0].Text);

    [Fact]
    public void Pictures_and_cut_outs_are_done_at_once()
    {
        Assert.True(Read($$$"""{"data":[{"base64":"{{{Png}}}","has_nsfw":false}],"meta":{"prompt":"p"}}""")!.IsOver);
        Assert.Equal("https://h/h", Read("""{"original":"https://h/o","high_resolution":"https://h/h","preview":"https://h/p","url":"https://h/u"}""")!.Outputs.Single().Address!.ToString());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("""{"data":null}""")]
    [InlineData("""{"data":[]}""")]
    public void What_is_no_task_is_none(string json) => Assert.Null(Read(json));

    private static FreepikTask? Read(string json) => TaskReader.Read(Element(json), "mystic");

    private static JsonElement Element(string json) => JsonDocument.Parse(json).RootElement.Clone();
}
