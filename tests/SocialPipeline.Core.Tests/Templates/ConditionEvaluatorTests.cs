using SocialPipeline.Documents;
using Xunit;

namespace SocialPipeline.Templates;

public sealed class ConditionEvaluatorTests
{
    private static readonly FormatFacts Story = new(FormatClass.Story, 0.5625, "instagram", "instagram-story");

    private static readonly LiquidScope Scope = LiquidScope.For(
        new Dictionary<string, object?> { ["headline"] = "Hello", ["eyebrow"] = "  ", ["loud"] = true, ["value"] = 38m, ["tips"] = new List<object?>() },
        null,
        Story);

    [Theory]
    [InlineData("\"headline\"", true)]
    [InlineData("\"eyebrow\"", false)]
    [InlineData("\"photo\"", false)]
    [InlineData("\"tips\"", false)]
    [InlineData("{ \"class\": \"story\" }", true)]
    [InlineData("{ \"class\": [\"square\", \"banner\"] }", false)]
    [InlineData("{ \"aspect\": { \"min\": 0.5625 } }", true)]
    [InlineData("{ \"aspect\": { \"max\": 0.5625 } }", false)]
    [InlineData("{ \"platform\": [\"instagram\"], \"format\": \"instagram-story\" }", true)]
    [InlineData("{ \"platform\": [\"x\"] }", false)]
    [InlineData("{ \"input\": \"headline\", \"equals\": \"Hello\" }", true)]
    [InlineData("{ \"input\": \"loud\", \"equals\": true }", true)]
    [InlineData("{ \"input\": \"value\", \"equals\": 38 }", true)]
    [InlineData("{ \"liquid\": \"value > 30 and format.class == 'story'\" }", true)]
    [InlineData("{ \"liquid\": \"value > 40\" }", false)]
    [InlineData("{ \"all\": [\"headline\", \"photo\"] }", false)]
    [InlineData("{ \"any\": [\"headline\", \"photo\"] }", true)]
    [InlineData("{ \"not\": \"photo\", \"class\": \"story\" }", true)]
    [InlineData("{ \"not\": { \"not\": \"photo\" } }", false)]
    public void A_condition_holds_when_all_its_parts_do(string json, bool expected)
    {
        var inputs = new Dictionary<string, InputDefinition>();
        foreach (var name in (string[])["headline", "eyebrow", "photo", "loud", "value", "tips"])
        {
            inputs[name] = new InputDefinition { Name = name, Type = InputType.Text };
        }

        var reader = DocumentReader.Open($$"""{ "when": {{json}} }""", "test");
        var condition = reader.Optional("when")!.Value.AsCondition(new TemplateReading(inputs, new LiquidCache()));
        reader.ThrowIfAny();

        Assert.Equal(expected, new ConditionEvaluator(Story, new LiquidCache()).Holds(condition, Scope));
    }

    [Fact]
    public void Without_a_condition_everything_holds() => Assert.True(new ConditionEvaluator(Story, new LiquidCache()).Holds(null, LiquidScope.Empty));

    [Fact]
    public void A_field_of_the_current_item_can_be_asked_for()
    {
        var item = Scope.WithItem(new Dictionary<string, object?> { ["lead"] = "x", ["sentence"] = "" }, 2);
        var evaluator = new ConditionEvaluator(Story, new LiquidCache());
        Assert.True(evaluator.Holds(new Condition { Input = "item.lead" }, item));
        Assert.False(evaluator.Holds(new Condition { Input = "item.sentence" }, item));
        Assert.True(evaluator.Holds(new Condition { Liquid = "index == 2 and number == 3" }, item));
    }
}
